package org.minsheng.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a mapping without complaint: what is absent or of another type is empty here, and the schema has said so.
 * Scalars are taken as written: {@code 220000} and {@code '220000'} are one text.
 */
final class YamlMap {

    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlMap(Node node) {
        this.node = node;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    values.put(key.getValue(), tuple.getValueNode());
                }
            }
        }
    }

    Node node() {
        return node;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value's node, else the mapping's own: where a problem with the key is told. */
    Node at(String key) {
        return values.getOrDefault(key, node);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(YamlMap::textOf);
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** The nodes of a list; empty when there is none. */
    List<Node> list(String key) {
        return values.get(key) instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    List<YamlMap> maps(String key) {
        return list(key).stream().map(YamlMap::new).toList();
    }

    /** The texts of a list; what is no scalar is left out. */
    List<String> texts(String key) {
        return list(key).stream().map(YamlMap::textOf).flatMap(Optional::stream).toList();
    }

    YamlMap map(String key) {
        return new YamlMap(values.getOrDefault(key, new MappingNode(
                Tag.MAP, new ArrayList<>(), DumperOptions.FlowStyle.AUTO)));
    }

    Map<String, Node> entries() {
        return values;
    }

    static Optional<String> textOf(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }
}
