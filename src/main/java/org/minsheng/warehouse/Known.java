package org.minsheng.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.Statement;

/**
 * What receipts before the one in hand state, as far as its checks ask for it.
 *
 * @param figures of the same form, latest receipt of each key, without what is held
 * @param otherForms figures of other forms about the same indicators: targets that are loaded, and the figures a
 *     cross-check may be made with (rule A8)
 * @param sameMonth the latest earlier file of this form for the same month
 * @param monthBefore the latest file of this form for the nearest earlier month
 * @param sums indicators whose cumulative is a flow added up: the only ones that should not fall
 * @param regionNames for messages; a region not in it is called by its code
 */
record Known(
        Figures figures,
        List<OtherForm> otherForms,
        Optional<EarlierFile> sameMonth,
        Optional<EarlierFile> monthBefore,
        Set<IndicatorCode> sums,
        Map<RegionCode, String> regionNames) {

    static final Known NOTHING =
            new Known(Figures.NONE, List.of(), Optional.empty(), Optional.empty(), Set.of(), Map.of());

    Known {
        otherForms = List.copyOf(otherForms);
        sums = Set.copyOf(sums);
        regionNames = Map.copyOf(regionNames);
    }

    String nameOf(RegionCode region) {
        return regionNames.getOrDefault(region, region.code());
    }

    /** The figures of another form. */
    record OtherForm(String feed, Figures figures) {}

    /** An earlier file with everything it states, held statements too. */
    record EarlierFile(String fileName, Instant receivedAt, List<Statement> statements) {

        EarlierFile {
            statements = List.copyOf(statements);
        }
    }
}
