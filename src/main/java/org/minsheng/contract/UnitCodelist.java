package org.minsheng.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minsheng.observation.Unit;

/** The units with their spellings. */
public final class UnitCodelist {

    private final List<UnitEntry> entries;
    private final String digest;
    private final Map<String, Unit> bySpelling = new HashMap<>();

    /** Of two units with the same spelling the one listed first keeps it: 口 is a person, not a well. */
    public UnitCodelist(List<UnitEntry> entries, String digest) {
        this.entries = List.copyOf(entries);
        this.digest = digest;
        for (UnitEntry entry : entries) {
            bySpelling.putIfAbsent(HeaderPath.squeeze(entry.unit().symbol()), entry.unit());
        }
        for (UnitEntry entry : entries) {
            entry.variants().forEach(variant -> bySpelling.putIfAbsent(HeaderPath.squeeze(variant), entry.unit()));
        }
    }

    /** The unit of this spelling, compared after {@link HeaderPath#squeeze}. */
    public Optional<Unit> find(String spelling) {
        return Optional.ofNullable(bySpelling.get(HeaderPath.squeeze(spelling)));
    }

    public List<UnitEntry> entries() {
        return entries;
    }

    public String digest() {
        return digest;
    }

    /** A unit, its other spellings, and what has gone wrong with it before. */
    public record UnitEntry(Unit unit, List<String> variants, String usedBy, String trap) {

        public UnitEntry {
            variants = List.copyOf(variants);
        }
    }
}
