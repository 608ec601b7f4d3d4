package dev.nod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.action.Arguments;
import dev.nod.action.Call;
import dev.nod.action.Content;
import dev.nod.action.Evidence;
import dev.nod.action.Pointer;
import dev.nod.action.Repeat;
import dev.nod.action.Success;
import dev.nod.action.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CallJsonTest {

    static final List<Repeat> REPEATS = List.of(
            new Repeat.Idempotent(),
            new Repeat.Keyed("Idempotency-Key"),
            new Repeat.Lookup("https://ops.example/jobs?ref={reference}",
                    new Evidence.Listed(new Pointer("/items"))),
            new Repeat.Lookup("https://ops.example/jobs/{reference}",
                    new Evidence.Stated(new Pointer("/a~1b"))),
            new Repeat.Lookup("https://ops.example/jobs/{reference}", new Evidence.Status()),
            new Repeat.OneShot());

    @ParameterizedTest
    @FieldSource("REPEATS")
    void aCallIsReadAsItWasWritten(Repeat repeat) {
        var call = call(repeat);

        assertThat(CallJson.read(CallJson.write(call))).isEqualTo(call);
        assertThat(CallJson.read(CallJson.write(call)).parts()).isEqualTo(call.parts());
    }

    @Test
    void aCallWithNothingThatNeedNotBeThereIsReadAsItWasWritten() {
        var bare = with(null, Success.BY_STATUS);

        assertThat(CallJson.read(CallJson.write(bare))).isEqualTo(bare);
    }

    @Test
    void whatIsDamagedOrNewerIsNotGuessedAt() {
        var json = CallJson.write(call(new Repeat.OneShot()));

        assertThatThrownBy(() -> CallJson.read(json.replace("\"version\":1", "\"version\":2")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("unknown version");
        assertThatThrownBy(() -> CallJson.read(json.replace("one-shot", "many-shot")))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> CallJson.read(json.substring(1))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> CallJson.read("{\"version\":1}")).isInstanceOf(StoreException.class);
    }

    static Call call(Repeat repeat) {
        var arguments = new Arguments.Complete(Map.of("service", "{web}", "env", "staging"));
        return Templates.restart("https://ops.example", repeat).call(arguments, Templates.OCCASION);
    }

    private static Call with(@Nullable Content content, Success success) {
        var call = call(new Repeat.OneShot());
        return new Call(call.action(), call.title(), call.method(), call.url(), List.of(), content,
                call.timeout(),
                success, call.result(), call.repeat());
    }
}
