package org.minsheng.contract;

import java.util.regex.Pattern;

/** Dashes as keyboards and input methods make them: of one kind or several, one or a row of them. */
final class Dashes {

    private static final Pattern RUN = Pattern.compile("[-\\u2010-\\u2015\\u2212\\u2500\\u2501\\u2E3A\\u2E3B\\u30FC]+");

    private Dashes() {}

    /** One em dash for a text of dashes alone; any other text as it is. */
    static String unified(String squeezed) {
        return RUN.matcher(squeezed).matches() ? "—" : squeezed;
    }
}
