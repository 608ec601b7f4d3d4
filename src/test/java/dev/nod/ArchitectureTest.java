package dev.nod;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The walls of the house, so that they stay where the README says they are. */
class ArchitectureTest {

    private static final JavaClasses NOD = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.nod");
    private static final String[] WORDS = {"dev.nod.request..", "dev.nod.knowledge..", "dev.nod.draft..",
            "dev.nod.action..", "dev.nod.approval..", "dev.nod.audit.."};
    private static final String[] FLOW = {"dev.nod.workflow..", "dev.nod.evaluate.."};
    private static final String[] START = {"dev.nod", "dev.nod.config..", "dev.nod.cli.."};
    static final List<String> ADAPTERS = List.of("slack", "workspace", "lucene", "source", "store", "admin",
            "model", "call");

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.(**)").should().beFreeOfCycles().check(NOD);
    }

    @Test
    void wordsKnowOnlyWordsAndTheJdk() {
        classes().that()
                .resideInAnyPackage(WORDS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(WORDS, "java..", "org.jspecify..", "org.slf4j.."))
                .check(NOD);
    }

    @Test
    void flowKnowsOnlyWordsAndTheJdk() {
        classes().that()
                .resideInAnyPackage(FLOW)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(with(WORDS, FLOW), "java..", "org.jspecify..", "org.slf4j.."))
                .check(NOD);
    }

    @ParameterizedTest
    @FieldSource("ADAPTERS")
    void adaptersKnowNeitherEachOtherNorTheStart(String adapter) {
        var others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> "dev.nod." + other + "..");
        var forbidden = Stream.concat(others, Stream.of(START)).toArray(String[]::new);

        noClasses().that()
                .resideInAPackage("dev.nod." + adapter + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(NOD);
    }

    @ParameterizedTest
    @CsvSource({
            "com.slack..,              dev.nod.slack..",
            "jakarta.ws.rs..,          dev.nod.admin..",
            "org.glassfish.jersey..,   dev.nod.admin..",
            "org.apache.lucene..,      dev.nod.lucene..",
            "java.sql..,               dev.nod.store..",
            "org.jdbi..,               dev.nod.store..",
            "org.flywaydb..,           dev.nod.store..",
            "org.commonmark..,         dev.nod.source..",
            "org.jsoup..,              dev.nod.source..",
            "org.eclipse.jgit..,       dev.nod.source..",
            "org.apache.sshd..,        dev.nod.source..",
            "crawlercommons..,         dev.nod.source..",
            "org.apache.pdfbox..,      dev.nod.source..",
            "org.zwobble.mammoth..,    dev.nod.source..",
            "picocli..,                dev.nod.cli..",
            "me.tongfei..,             dev.nod.cli..",
            "com.knuddels.jtokkit..,   dev.nod.model..",
            "org.yaml..,               dev.nod.config..|dev.nod.source..",
            "org.eclipse.jetty..,      dev.nod.admin..|dev.nod.workspace..",
            "okhttp3..,                dev.nod.slack..|dev.nod.source..|dev.nod.model..|dev.nod.call..",
    })
    void eachLibraryHasItsHome(String library, String homes) {
        noClasses().that()
                .resideOutsideOfPackages(homes.split("\\|"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(NOD);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(NOD);
    }

    @Test
    void onlyCommandsSpeakOnStandardStreams() {
        noClasses().that().resideOutsideOfPackage("dev.nod.cli..").should(ACCESS_STANDARD_STREAMS).check(NOD);
    }

    @Test
    void nobodyThrowsGenericExceptions() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(NOD);
    }

    @Test
    void nobodyLogsPastSlf4j() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(NOD);
    }

    @Test
    void everyPackageStandsInTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var packages = NOD.stream().map(JavaClass::getPackageName).distinct();

        assertThat(packages).allSatisfy(
                name -> assertThat(readme).contains("| `" + name.replace("dev.nod.", "") + "` |"));
    }

    private static String[] with(String[] packages, String... more) {
        return Stream.concat(Stream.of(packages), Stream.of(more)).toArray(String[]::new);
    }
}
