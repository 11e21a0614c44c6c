package dev.ambient.local;

import java.io.IOException;
import java.net.ServerSocket;

/**
 * Where the engines listen on localhost; 0 takes any free port.
 *
 * @param table DynamoDB Local
 * @param queues ElasticMQ
 * @param inbox the inbox that stands for SNS and EventBridge
 */
public record Ports(int table, int queues, int inbox) {
    public static final Ports ANY = new Ports(0, 0, 0);

    /** The ports themselves in place of every 0. Throws {@link Trouble} when a port is taken or out of range. */
    Ports found() {
        return new Ports(free(table, "table"), free(queues, "queues"), free(inbox, "inbox"));
    }

    private static int free(int port, String engine) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.getLocalPort();
        } catch (IOException | IllegalArgumentException e) {
            throw new Trouble("Port " + port + " for the " + engine + " cannot be had (" + e.getMessage() + ").", e);
        }
    }
}
