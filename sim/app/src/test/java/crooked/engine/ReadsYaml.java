package crooked.engine;

import tools.jackson.databind.JsonNode;

/** The engine needs no library, and YAML lives in scenario. */
record ReadsYaml(JsonNode yaml) {}
