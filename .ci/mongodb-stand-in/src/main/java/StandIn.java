import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/**
 * A server that speaks MongoDB's protocol and keeps its data in memory: mongo-java-server, at an address of its own. A stand-in for tests
 * where no MongoDB can be had. It has no transactions.
 *
 * <p>Usage: java -cp 'classes:dependency/*' StandIn 27017
 */
public final class StandIn {
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1 || !arguments[0].matches("\\d{1,5}")) {
            System.err.println("Expected one argument, the port of 127.0.0.1 to listen on, such as 27017.");
            System.exit(1);
        }
        var server = new MongoServer(new MemoryBackend());
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        server.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])));
        Thread.currentThread().join();
    }
}
