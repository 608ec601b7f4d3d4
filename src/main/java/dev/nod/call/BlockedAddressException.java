package dev.nod.call;

import java.io.IOException;

/** An address may not be dialled. */
final class BlockedAddressException extends IOException {

    private static final long serialVersionUID = 1L;

    BlockedAddressException(String message) {
        super(message);
    }
}
