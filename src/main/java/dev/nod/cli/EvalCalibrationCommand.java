package dev.nod.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.config.ConfigurationException;
import dev.nod.draft.Calibration;
import dev.nod.draft.Ruling;
import dev.nod.evaluate.CalibrationScores;
import dev.nod.store.TrackRecordFile;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Measures how well confidence foretells what approvers decide. */
@Command(name = "calibration", description = """
    Compares how sure each writer was of its drafts, and the odds that cards show for that, with what approvers made \
    of them. Reads the database in the data folder, of a Nod that runs too, and changes nothing.""")
final class EvalCalibrationCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NodCommand nod;

    @Option(names = "--json", description = "Print an object a writer instead of the tables.")
    private boolean json;

    EvalCalibrationCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException, JsonProcessingException {
        try (var file = TrackRecordFile.in(nod.settingsWithoutSlack().data())) {
            var scores = scores(file.latest(Calibration.MOST_DECISIONS));
            if (scores.isEmpty()) {
                nod.terminal().err().println("No draft has been approved or declined yet.");
            }
            for (var each : scores) {
                print(each);
            }
            return ExitCode.OK;
        }
    }

    private static List<CalibrationScores> scores(List<Ruling> rulings) {
        var byWriter = rulings.stream()
                .collect(groupingBy(ruling -> Optional.ofNullable(ruling.writer()).orElse(""), TreeMap::new,
                        toList()));
        return byWriter.values()
                .stream()
                .map(each -> CalibrationScores.of(each.getFirst().writer(), each))
                .toList();
    }

    private void print(CalibrationScores scores) throws JsonProcessingException {
        var out = nod.terminal().out();
        if (json) {
            out.println(JSON.writeValueAsString(scores));
        } else {
            CalibrationTable.lines(scores).forEach(out::println);
        }
    }
}
