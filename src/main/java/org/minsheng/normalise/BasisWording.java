package org.minsheng.normalise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minsheng.contract.Basis;
import org.minsheng.observation.Region;

/** What words say of 含 and 不含: whether 市州 rows include the province-run counties. */
final class BasisWording {

    private static final String EXCLUDING = "(?:不含|不包括|不包含|未含|未包括|不计入|不计|剔除|扣除)";
    private static final String APART = "(?:单列|另列|单独|除外|不计入|未计入|不含|分列)";

    private final Pattern excluded;
    private final Pattern included;

    /** @param provinceRun the counties run by the province */
    BasisWording(List<Region> provinceRun) {
        String counties = "(?:扩权|省直管县|" + provinceRun.stream()
                .map(region -> Pattern.quote(region.name().replaceFirst("[市县区]$", "")))
                .collect(Collectors.joining("|")) + ")";
        excluded = Pattern.compile(EXCLUDING + "[^。；;含]{0,12}" + counties + "|" + counties + "[^。；;含]{0,20}" + APART);
        included = Pattern.compile("(?<![不未])(?:含|包括|包含|计入)[^。；;含]{0,12}" + counties);
    }

    /** The basis the text speaks of; a text that includes them and shows them apart as well includes them. */
    Optional<Basis> of(String text) {
        String plain = text.replaceAll("[\\s\\u3000\\u00A0]", "");
        if (included.matcher(plain).find()) {
            return Optional.of(Basis.INCLUDED);
        }
        return excluded.matcher(plain).find() ? Optional.of(Basis.EXCLUDED) : Optional.empty();
    }
}
