package labsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML or JSON into {@link Node}s, keeping the place of each. Of YAML only what has a plain
 * meaning: no aliases (an alias bomb needs them), no tags, one document, little nesting.
 */
final class Document {
  private static final TokenStreamFactory JSON = new JsonFactory();
  private static final TokenStreamFactory YAML = new YAMLFactory();
  private static final int DEEPEST = 16;
  private static final int LONGEST_MESSAGE = 120;

  private final String file;
  private final JsonParser parser;

  private Document(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * The root of a document.
   *
   * @throws ScenarioException with the first problem, after which no text can be trusted
   */
  static Node read(SourceText source) {
    TokenStreamFactory format = source.isJson() ? JSON : YAML;
    try (JsonParser parser = format.createParser(ObjectReadContext.empty(), source.text())) {
      return new Document(source.file(), parser).root();
    } catch (JacksonException e) {
      throw new ScenarioException(malformed(source, e));
    }
  }

  private Node root() {
    JsonToken first = parser.nextToken();
    Node root = first == null ? new Node.Empty(new Place(file, 1, 1)) : node(first, 1);
    if (parser.nextToken() != null) {
      throw new ScenarioException(
          here().problem("a second document begins; a scenario file holds one"));
    }
    return root;
  }

  private Node node(JsonToken token, int depth) {
    Place place = here();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw new ScenarioException(place.problem("an alias; write the value itself"));
    }
    if (parser.getTypeId() != null && !(token == JsonToken.PROPERTY_NAME)) {
      throw new ScenarioException(place.problem("a tag; write the value alone"));
    }
    if (depth > DEEPEST) {
      throw new ScenarioException(
          place.problem("nested more than " + DEEPEST + " levels deep; no parameter is so deep"));
    }
    return switch (token) {
      case START_OBJECT -> mapping(place, depth);
      case START_ARRAY -> listing(place, depth);
      case VALUE_NULL -> new Node.Empty(place);
      default -> new Node.Text(place, parser.getString());
    };
  }

  private Node mapping(Place place, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      Place keyPlace = here();
      entries.add(new Node.Entry(key, keyPlace, node(parser.nextToken(), depth + 1)));
    }
    return new Node.Mapping(place, List.copyOf(entries));
  }

  private Node listing(Place place, int depth) {
    List<Node> items = new ArrayList<>();
    for (JsonToken item = parser.nextToken();
        item != JsonToken.END_ARRAY;
        item = parser.nextToken()) {
      items.add(node(item, depth + 1));
    }
    return new Node.Listing(place, List.copyOf(items));
  }

  private Place here() {
    return place(file, parser.currentTokenLocation());
  }

  private static Place place(String file, TokenStreamLocation location) {
    return new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The parser's own words and position. */
  private static Problem malformed(SourceText source, JacksonException e) {
    String format = source.isJson() ? "not JSON: " : "not YAML: ";
    if (e.getCause() instanceof MarkedYamlEngineException cause) {
      Optional<Mark> mark = cause.getProblemMark();
      int line = mark.map(m -> m.getLine() + 1).orElse(1);
      int column = mark.map(m -> m.getColumn() + 1).orElse(1);
      return new Problem(source.file(), line, column, format + oneLine(cause.getProblem()));
    }
    return place(source.file(), e.getLocation()).problem(format + oneLine(e.getOriginalMessage()));
  }

  private static String oneLine(String message) {
    return Excerpt.of(message.lines().findFirst().orElse("").strip(), LONGEST_MESSAGE);
  }
}
