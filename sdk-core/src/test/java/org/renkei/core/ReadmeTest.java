package org.renkei.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java that README.md shows compiles and does what it says, word for word. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int TEN_LINES = 10;

    @TempDir
    Path classes;

    @Test
    void the_readme_shows_ten_lines_that_compile_and_run() throws Exception {
        String lines = shown();
        assertThat(lines.lines()).hasSizeBetween(5, TEN_LINES);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {compiled(lines).toUri().toURL()})) {
            Method run = loader.loadClass("Shown").getMethod("run");
            assertThat((List<?>) run.invoke(null))
                    .as("what the officer reads at the end")
                    .hasSize(1);
        }
    }

    @Test
    void the_readme_names_every_module_and_its_links_lead_somewhere() throws IOException {
        String readme = Files.readString(README);
        for (String place : List.of("plugins", "samples")) {
            try (Stream<Path> folders = Files.list(Path.of("..", place))) {
                List<Path> modules = folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                        .toList();
                assertThat(modules).isNotEmpty().allSatisfy(module -> assertThat(readme)
                        .contains("`" + place + "/" + module.getFileName() + "`"));
            }
        }
        Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme);
        assertThat(link.results().map(found -> found.group(1)).toList())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(README.resolveSibling(target)).exists());
    }

    private static String shown() throws IOException {
        Matcher block = JAVA.matcher(Files.readString(README));
        assertThat(block.find()).as("a block of Java in README.md").isTrue();
        return block.group(1);
    }

    private Path compiled(String lines) {
        String source = imports()
                + "public class Shown { public static List<FeedEntry> run() {\n"
                + lines.replace("List<FeedEntry> read =", "return")
                + "}}";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiles = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(source(source)))
                .call();
        assertThat(compiles).as(messages.toString()).isTrue();
        return classes;
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Shown.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String imports() {
        return Stream.of("", ".charter", ".id", ".marking", ".member", ".retrieval", ".submission")
                .map(suffix -> "import org.renkei.api" + suffix + ".*;\n")
                .collect(Collectors.joining("", "", "import java.time.*;\nimport java.util.*;\n"));
    }
}
