package org.minsheng.quarantine;

/**
 * Who decides, and why.
 *
 * @param name the account of the operating system, or who is named with {@code --by}
 * @param reason never blank: a decision without one helps nobody later
 */
public record Author(String name, String reason) {

    public Author {
        if (name.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a decision has an author and a reason");
        }
    }
}
