package org.minsheng.normalise;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.minsheng.contract.HeaderPath;
import org.minsheng.observation.Region;
import org.minsheng.observation.RegionLevel;

/**
 * Spellings that follow from a region's own names, which no codelist need list: 双阳 for 双阳区, 四平地区 for 四平市,
 * 前郭尔罗斯县, 长春市南关区.
 */
final class RegionForms {

    private static final Pattern PEOPLE = Pattern.compile("(?:(?:朝鲜|满|蒙古|回)族)?自治(?=[州县]$)");
    private static final Pattern ENDING = Pattern.compile("(?<=..)[市州县区]$");
    private static final String OFFICE = "管委会";

    private RegionForms() {}

    /** The name without the province before it, 管理委员会 in short. */
    static String shortened(String name, String province) {
        boolean prefixed = name.startsWith(province) && name.length() > province.length();
        return (prefixed ? name.substring(province.length()) : name).replace("管理委员会", OFFICE);
    }

    /** @param parent what the region lies in; null for the province */
    static Set<String> of(Region region, Region parent) {
        String called = shortened(HeaderPath.squeeze(region.shortName()), "");
        Set<String> forms = new TreeSet<>();
        forms.add(called);
        forms.add(PEOPLE.matcher(shortened(HeaderPath.squeeze(region.name()), "")).replaceFirst(""));
        String stem = ENDING.matcher(called).replaceFirst("");
        if (region.level() == RegionLevel.CITY) {
            forms.add(stem + "地区");
        } else if (region.level() == RegionLevel.COUNTY && parent != null) {
            forms.add(stem);
            forms.add(HeaderPath.squeeze(parent.shortName()) + called);
        }
        return forms;
    }
}
