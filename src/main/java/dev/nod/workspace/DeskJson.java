package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What the service desk tells, as JSON. */
final class DeskJson {

    static final List<String> SERVICES = List.of("web", "api", "worker");
    static final List<String> ENVIRONMENTS = List.of("staging", "production");

    private DeskJson() {}

    static ObjectNode state(List<Ticket> tickets, List<Restart> restarts) {
        var state = Json.object();
        state.set("tickets", tickets(tickets, Optional.empty()));
        var services = state.putArray("services");
        for (var service : SERVICES) {
            ENVIRONMENTS.forEach(env -> services.add(service(service, env, restarts)));
        }
        return state;
    }

    /** @param reference of the tickets that are wanted; without one, all are */
    static ArrayNode tickets(List<Ticket> tickets, Optional<String> reference) {
        var array = Json.array();
        tickets.stream()
                .filter(ticket -> reference.isEmpty() || ticket.reference().equals(reference.get()))
                .forEach(ticket -> array.add(ticket(ticket)));
        return array;
    }

    static ObjectNode ticket(Ticket ticket) {
        return Json.object()
                .put("ok", true)
                .put("id", ticket.id())
                .put("title", ticket.title())
                .put("description", ticket.description())
                .put("priority", ticket.priority())
                .put("reference", ticket.reference())
                .put("at", ticket.at());
    }

    static ObjectNode service(String service, String env, List<Restart> restarts) {
        var its = restarts.stream()
                .filter(restart -> restart.service().equals(service) && restart.env().equals(env))
                .toList();
        var json = Json.object()
                .put("ok", true)
                .put("service", service)
                .put("env", env)
                .put("state", "running")
                .put("restarts", its.size());
        if (!its.isEmpty()) {
            json.put("restarted_at", its.getLast().at()).put("reason", its.getLast().reason());
        }
        return json;
    }
}
