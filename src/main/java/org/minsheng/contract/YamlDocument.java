package org.minsheng.contract;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file as nodes that know their lines, checked against its schema. */
final class YamlDocument {

    /** What a drafted contract has where a person has to decide. */
    private static final String UNFILLED = "?";

    private final String file;
    private final Problems problems;
    private final MappingNode root;
    private final Set<Integer> unfilled = new HashSet<>();

    private YamlDocument(String file, Problems problems, MappingNode root) {
        this.file = file;
        this.problems = problems;
        this.root = root;
    }

    /** Empty when the text is no YAML mapping at all; what else is wrong is gathered and reading goes on. */
    static Optional<YamlDocument> parse(ContractText text, ContractSchema schema, Problems problems) {
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Node node = yaml.compose(new StringReader(text.text()));
            if (!(node instanceof MappingNode mapping)) {
                problems.add(text.file(), 1, "应是“键: 值”的映射，请对照同目录的其他文件",
                        "a mapping of keys to values belongs here: compare with the other files of the folder");
                return Optional.empty();
            }
            YamlDocument document = new YamlDocument(text.file(), problems, mapping);
            if (document.refersToItself(mapping, Collections.newSetFromMap(new IdentityHashMap<>()))) {
                return Optional.empty();
            }
            document.findDoubleKeys(mapping);
            document.findUnfilled(mapping);
            schema.validate(mapping, document);
            return Optional.of(document);
        } catch (MarkedYAMLException unparsable) {
            Mark mark = unparsable.getProblemMark();
            problems.add(text.file(), mark == null ? 0 : mark.getLine() + 1,
                    "不是有效的YAML：" + unparsable.getProblem() + "，请检查缩进、引号和括号",
                    "not valid YAML: " + unparsable.getProblem() + ": check indents, quotes and brackets");
        } catch (YAMLException unparsable) {
            problems.add(text.file(), 0, "不是有效的YAML：" + unparsable.getMessage(),
                    "not valid YAML: " + unparsable.getMessage());
        }
        return Optional.empty();
    }

    YamlMap root() {
        return new YamlMap(root);
    }

    /** A problem at a node's line; none beside a place that is still to be filled, for it follows from that. */
    void problem(Node node, String chinese, String english) {
        int line = node.getStartMark().getLine() + 1;
        if (!unfilled.contains(line)) {
            problems.add(file, line, chinese, english);
        }
    }

    /** Tells of every place a draft has left open; of the keys in one line together. */
    private void findUnfilled(MappingNode root) {
        SortedMap<Integer, Set<String>> places = new TreeMap<>();
        collectUnfilled(root, "", places);
        places.forEach((line, keys) -> {
            String list = String.join(", ", keys);
            problems.add(file, line, "“?”处还没有填：" + list + "，请填写，不读的栏请整行删去",
                    "still to be filled in: " + list
                            + ": replace '?', or delete the line of a column that is not read");
            unfilled.add(line);
        });
    }

    private static void collectUnfilled(Node node, String key, SortedMap<Integer, Set<String>> places) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : key;
                collectUnfilled(tuple.getValueNode(), name, places);
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(each -> collectUnfilled(each, key, places));
        } else if (node instanceof ScalarNode scalar && scalar.getValue().equals(UNFILLED)) {
            int line = scalar.getStartMark().getLine() + 1;
            places.computeIfAbsent(line, any -> new LinkedHashSet<>()).add(key);
        }
    }

    /** An alias inside its own anchor would never end. */
    private boolean refersToItself(Node node, Set<Node> open) {
        if (!open.add(node)) {
            problem(node, "锚点包含自己，请去掉&和*", "an anchor contains itself: do without & and *");
            return true;
        }
        List<Node> children = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> children.addAll(List.of(tuple.getKeyNode(), tuple.getValueNode())));
        } else if (node instanceof SequenceNode sequence) {
            children.addAll(sequence.getValue());
        }
        boolean found = children.stream().anyMatch(child -> refersToItself(child, open));
        open.remove(node);
        return found;
    }

    private void findDoubleKeys(Node node) {
        if (node instanceof MappingNode mapping) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && !keys.add(key.getValue())) {
                    problem(key, "键“" + key.getValue() + "”重复，请删去一处",
                            "the key '" + key.getValue() + "' stands here twice: remove one");
                }
                findDoubleKeys(tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::findDoubleKeys);
        }
    }
}
