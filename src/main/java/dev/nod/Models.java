package dev.nod;

import dev.nod.admin.Metric;
import dev.nod.config.Settings;
import dev.nod.draft.prompt.LanguageModel;
import dev.nod.draft.prompt.Tokens;
import dev.nod.model.ChatModels;
import dev.nod.model.GptTokens;
import dev.nod.workflow.Author;
import dev.nod.workflow.Purse;
import dev.nod.workflow.Spending;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The language models that the settings name, if they name any. */
public final class Models implements AutoCloseable {

    private final Settings settings;
    private final Clock clock;
    private final Tokens tokens = new GptTokens();
    private final @Nullable ChatModels models;

    private Models(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        models = settings.models().isEmpty()
                ? null
                : new ChatModels(settings.models(), tokens, new SecureRandom(), clock);
    }

    /** Gets ready to ask them. */
    public static Models open(Settings settings, Clock clock) {
        return new Models(settings, clock);
    }

    /**
     * Who writes with them; empty if there are none.
     *
     * @param spending keeps what they take
     * @param around   what is put around the models
     */
    public Optional<Author> author(Spending spending, UnaryOperator<LanguageModel> around) {
        return Optional.ofNullable(models)
                .map(all -> new Author(around.apply(all), settings.prompts(), tokens,
                        new Purse(spending, settings.dailyLimits(), clock)));
    }

    /** What there is to watch of them. */
    List<Metric> metrics() {
        return models == null ? List.of() : ModelMetrics.of(models);
    }

    @Override
    public void close() {
        if (models != null) {
            models.close();
        }
    }
}
