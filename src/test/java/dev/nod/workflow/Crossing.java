package dev.nod.workflow;

import dev.nod.action.Caller;
import dev.nod.action.EffectId;
import dev.nod.action.Outbox;
import dev.nod.action.Replies;
import dev.nod.approval.AdminDesk;
import dev.nod.approval.Approvals;
import dev.nod.approval.People;
import dev.nod.approval.Requests;
import dev.nod.approval.ReviewDesk;
import dev.nod.approval.Timers;
import dev.nod.request.Receipts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call on its way from the flow to one of its ports. */
record Crossing(Object port, Method method, List<@Nullable Object> arguments) {

    /** Stands between the flow and its ports. */
    interface Post {

        /** Lets a call pass, or answers it. */
        @Nullable
        Object pass(Crossing crossing);

        /** The same ports, with this post before each of them. */
        default Machine.Ports before(Machine.Ports ports) {
            return new Machine.Ports(
                    before(Requests.class, ports.requests()),
                    before(Approvals.class, ports.approvals()),
                    before(Timers.class, ports.timers()),
                    before(Outbox.class, ports.outbox()),
                    before(ReviewDesk.class, ports.desk()),
                    before(AdminDesk.class, ports.admins()),
                    before(Replies.class, ports.replies()),
                    before(Receipts.class, ports.receipts()),
                    before(Caller.class, ports.caller()),
                    before(People.class, ports.people()));
        }

        private <T> T before(Class<T> type, T port) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                    (_, method, arguments) -> pass(new Crossing(port, method,
                            arguments == null ? List.of() : Arrays.asList(arguments)))));
        }
    }

    /** Lets it reach the port. */
    @Nullable
    Object proceed() {
        return invoke(port, method, arguments.toArray());
    }

    private static @Nullable Object invoke(Object port, Method method, @Nullable Object[] arguments) {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Such as {@code Approvals.replace}. */
    String name() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    boolean isOf(Class<?> portType) {
        return method.getDeclaringClass().equals(portType);
    }

    /** The effect that is to happen, if that is what it is about. */
    Optional<EffectId> effect() {
        return !arguments.isEmpty() && arguments.getFirst() instanceof EffectId id
                ? Optional.of(id)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name() + arguments;
    }
}
