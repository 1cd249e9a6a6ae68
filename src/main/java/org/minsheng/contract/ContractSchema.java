package org.minsheng.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schema that editors complete from, held against a file; its findings are placed at the lines they mean. */
final class ContractSchema {

    private static final Map<String, String> KINDS_ZH = Map.of(
            "string", "文字（数字请加引号）", "integer", "整数", "number", "数字", "boolean", "true或false",
            "array", "列表", "object", "键值映射", "null", "空值");

    private static final Map<String, String> KINDS = Map.of(
            "string", "a text (put digits in quotes)", "integer", "a whole number", "number", "a number",
            "boolean", "true or false", "array", "a list", "object", "a mapping", "null", "nothing");

    private final JsonNode json;
    private final Schema schema;

    private ContractSchema(JsonNode json) {
        this.json = json;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(json);
    }

    /** Loads {@code schema/<name>.schema.json}. */
    static ContractSchema named(String name) {
        String resource = "/schema/" + name + ".schema.json";
        try (InputStream in = ContractSchema.class.getResourceAsStream(resource)) {
            return new ContractSchema(new ObjectMapper().readTree(in));
        } catch (IOException broken) {
            throw new IllegalStateException(resource, broken);
        }
    }

    /** Tells the document every place where it departs from the schema. */
    void validate(MappingNode root, YamlDocument document) {
        for (Error error : schema.validate(YamlJson.of(root))) {
            place(error, find(root, error.getInstanceLocation()), document);
        }
    }

    private void place(Error error, Node node, YamlDocument document) {
        String property = error.getProperty();
        String shown = YamlMap.textOf(node).orElse("");
        JsonNode rule = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "additionalProperties" -> document.problem(YamlJson.keyNode(node, property),
                    "这里没有“" + property + "”这个键，可用：" + keysBeside(error),
                    "there is no key '" + property + "' here: use one of " + keysBeside(error));
            case "required" -> document.problem(node,
                    "缺少“" + property + "”，请补上", "'" + property + "' is missing: add it");
            case "enum", "const" -> document.problem(node,
                    "“" + shown + "”不可用，可用：" + words(rule), "'" + shown + "' will not do: use one of " + words(rule));
            case "type" -> document.problem(node, "应为" + kinds(rule, KINDS_ZH, "或"),
                    kinds(rule, KINDS, " or ") + " belongs here");
            case "minItems", "maxItems" -> document.problem(node,
                    "列表的项数不对：" + error.getKeyword() + " " + rule,
                    "the list has not the right number of entries: " + error.getKeyword() + " " + rule);
            case "minimum", "maximum" -> document.problem(node,
                    "“" + shown + "”超出范围：" + error.getKeyword() + " " + rule,
                    "'" + shown + "' is out of range: " + error.getKeyword() + " " + rule);
            default -> document.problem(node, "“" + shown + "”的写法不对，应符合" + rule,
                    "'" + shown + "' is not written as it must be: " + error.getKeyword() + " " + rule);
        }
    }

    /** The keys the schema knows where an unknown one stands: the properties beside the rule that failed. */
    private String keysBeside(Error error) {
        String pointer = error.getSchemaLocation().getFragment().toString();
        String object = pointer.substring(0, pointer.lastIndexOf('/'));
        return String.join(", ", json.at(object + "/properties").propertyNames());
    }

    private static String words(JsonNode rule) {
        List<String> words = new ArrayList<>();
        if (rule.isArray()) {
            rule.forEach(word -> words.add(word.asString()));
        } else {
            words.add(rule.asString());
        }
        return String.join(", ", words);
    }

    private static String kinds(JsonNode rule, Map<String, String> names, String or) {
        List<String> kinds = new ArrayList<>();
        if (rule.isArray()) {
            rule.forEach(kind -> kinds.add(names.get(kind.asString())));
        } else {
            kinds.add(names.get(rule.asString()));
        }
        return String.join(or, kinds);
    }

    private static Node find(Node root, NodePath path) {
        Node node = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            node = YamlJson.child(node, path.getElement(i));
        }
        return node;
    }
}
