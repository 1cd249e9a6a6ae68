package org.minsheng.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which parts an xlsx has and how they refer to one another, read no further than a workbook needs. Elements and
 * relationships are known by their last names, which Strict OOXML and the usual kind share.
 */
record XlsxPackage(GuardedZip zip, Limits limits) {

    private static final String TYPES = "[Content_Types].xml";

    /** The part everything begins with; null when the zip is no such package. */
    String mainPart() throws IOException {
        for (Relationship relationship : relationships("")) {
            if (relationship.is("officeDocument")) {
                return relationship.part();
            }
        }
        return null;
    }

    /** What a part refers to within the package, in order of the file. */
    List<Relationship> relationships(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String path = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        List<Relationship> relationships = new ArrayList<>();
        if (!zip.has(path)) {
            return relationships;
        }
        try (XmlPull xml = open(path)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                String target = xml.attribute("Target");
                boolean inside = !"External".equals(xml.attribute("TargetMode"));
                if (name.equals("Relationship") && target != null && inside) {
                    String type = xml.attribute("Type");
                    relationships.add(new Relationship(
                            xml.attribute("Id"), type == null ? "" : type, resolved(folder, target)));
                }
            }
        }
        return relationships;
    }

    /** Lower case; empty when the package does not say. */
    String contentType(String part) throws IOException {
        String extension = part.substring(part.lastIndexOf('.') + 1);
        String byExtension = "";
        try (XmlPull xml = open(TYPES)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                String type = xml.attribute("ContentType");
                boolean ofPart = name.equals("Override") && ("/" + part).equalsIgnoreCase(xml.attribute("PartName"));
                if (type != null && ofPart) {
                    return type.toLowerCase(Locale.ROOT);
                }
                if (type != null && name.equals("Default") && extension.equalsIgnoreCase(xml.attribute("Extension"))) {
                    byExtension = type.toLowerCase(Locale.ROOT);
                }
            }
        }
        return byExtension;
    }

    XmlPull open(String part) throws IOException {
        InputStream in = zip.open(part);
        return new XmlPull(in, limits);
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return URLDecoder.decode(String.join("/", steps).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A part that another refers to, under an id it uses. */
    record Relationship(String id, String type, String part) {

        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }
}
