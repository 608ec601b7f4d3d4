package dev.nod.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a YAML file as nodes that know their lines; nothing in it is ever turned into an object. */
final class YamlFile {

    private static final int LONGEST = 1_000_000;

    private final Path file;
    private final Problems problems;

    YamlFile(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The keys of the file. */
    Section read() throws ConfigurationException {
        try {
            var root = root(Files.readString(file, StandardCharsets.UTF_8));
            if (root instanceof MappingNode mapping) {
                reportSecrets(mapping);
                return Section.of("", mapping, problems);
            }
            throw problems.and(0, "holds no settings");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw problems.and(mark == null ? 0 : mark.getLine() + 1, "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw problems.and(0,
                    "is not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (NoSuchFileException _) {
            throw problems.and(0, "does not exist; name the folder that holds it with --config");
        } catch (CharacterCodingException _) {
            throw problems.and(0, "is not written in UTF-8");
        } catch (IOException e) {
            throw problems.and(0, "cannot be read: " + e);
        }
    }

    private static @Nullable Node root(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    }

    private void reportSecrets(Node root) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Node, Boolean>());
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (seen.add(node)) {
                open.addAll(children(node));
                if (node instanceof ScalarNode scalar && Secrets.isIn(scalar.getValue())) {
                    problems.in(
                            scalar.getStartMark().getLine() + 1,
                            "",
                            "holds a secret; revoke it, remove it here, and set the new one in the environment");
                }
            }
        }
    }

    private static List<Node> children(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue()
                    .stream()
                    .flatMap(entry -> Stream.of(entry.getKeyNode(), entry.getValueNode()))
                    .toList();
        }
        return List.of();
    }
}
