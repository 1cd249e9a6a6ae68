package org.minsheng.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.minsheng.observation.CellStatus;

/**
 * What a mark in a cell means when it is no number.
 *
 * @param markers in order; the first that fits decides
 */
public record MarkerCodelist(List<Marker> markers, String digest) {

    public MarkerCodelist {
        markers = List.copyOf(markers);
    }

    /** The whole-cell marker with this spelling, in a column of numbers or of stages; any row of dashes is one dash. */
    public Optional<Marker> find(String text, Use use) {
        String squeezed = HeaderPath.squeeze(text);
        return spelled(squeezed, use).or(() -> spelled(Dashes.unified(squeezed), use));
    }

    private Optional<Marker> spelled(String squeezed, Use use) {
        return markers.stream()
                .filter(marker -> marker.use() == use && marker.spellings().contains(squeezed))
                .findFirst();
    }

    /** Where a marker is understood. */
    public enum Use {
        /** A cell of a column of numbers. */
        NUMBER,
        /** A cell of a column of progress words. */
        STAGE
    }

    /**
     * One meaning with its spellings.
     *
     * @param spellings squeezed
     * @param status what such a cell is; ERROR for marks that hold the cell
     * @param value the value it stands for; null for none
     */
    public record Marker(List<String> spellings, Use use, CellStatus status, BigDecimal value, String source) {

        public Marker {
            spellings = spellings.stream().map(HeaderPath::squeeze).toList();
        }
    }
}
