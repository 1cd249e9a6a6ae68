package org.minsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RowKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"feed", "plan"})
    void aSchemaIsASchemaAndDescribesEveryKey(String name) throws IOException {
        JsonNode schema = schema(name);

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"))
                .validate(schema)).isEmpty();
        assertThat(undescribed(schema, schema, "")).isEmpty();
    }

    @Test
    void theSchemaKnowsExactlyTheWordsOfTheCode() throws IOException {
        JsonNode definitions = schema("feed").get("definitions");
        JsonNode figure = definitions.get("figureColumn").get("properties");

        assertThat(words(definitions.get("measure"))).isEqualTo(words(Measure.class));
        assertThat(words(definitions.get("list"))).isEqualTo(words(RegionRows.RegionList.class));
        assertThat(words(definitions.get("reads"))).isEqualTo(words(FigureColumn.Reads.class));
        assertThat(words(figure.get("months"))).isEqualTo(words(FigureColumn.Months.class));
        assertThat(words(figure.get("base"))).isEqualTo(words(FigureColumn.CumBase.class));
        assertThat(List.copyOf(figure.get("decisions").get("properties").propertyNames()))
                .isEqualTo(words(RowKind.class));
        assertThat(words(definitions.get("basis")))
                .isEqualTo(Arrays.stream(Basis.values()).map(Basis::toString).toList());
        assertThat(words(schema("feed").get("properties").get("period")))
                .isEqualTo(words(FeedContract.Frequency.class));
    }

    /** Keys without a description, for an editor would show nothing for them. */
    private static List<String> undescribed(JsonNode root, JsonNode node, String path) {
        List<String> missing = new ArrayList<>();
        JsonNode properties = node.get("properties");
        if (node.has("additionalProperties") && properties != null) {
            properties.properties().forEach(each -> {
                JsonNode value = each.getValue();
                JsonNode described = value.has("$ref") ? root.at(value.get("$ref").asString().substring(1)) : value;
                if (!described.has("description")) {
                    missing.add(path + "/" + each.getKey());
                }
            });
        }
        node.properties().forEach(each ->
                missing.addAll(undescribed(root, each.getValue(), path + "/" + each.getKey())));
        return missing;
    }

    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        node.get("enum").forEach(word -> words.add(word.asString()));
        return words;
    }

    private static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
