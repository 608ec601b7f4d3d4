package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One method of the Web API; it returns what stands beside {@code ok: true} or is {@link Refused}. */
interface WebMethod {

    ObjectNode call(Arguments arguments);
}
