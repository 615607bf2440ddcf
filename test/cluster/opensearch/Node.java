import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One node of a test cluster: its name, its HTTP port, its folder, the transport ports of all, its own first, and the names
 * of all; after these, where there are any, its plugins' classes and settings as name=value.
 */
public class Node {
  public static void main(String[] arguments) throws Exception {
    String name = arguments[0];
    String[] transport = arguments[3].split(",");
    String[] names = arguments[4].split(",");
    OpenSearchRunner.Configs configs = OpenSearchRunner.newConfigs().clusterName("dateline-test").numOfNode(1).basePath(arguments[2]);
    if (arguments.length > 5) configs.pluginTypes(arguments[5]);
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild((number, settings) -> {
      settings.put("node.name", name);
      settings.put("network.host", "127.0.0.1");
      settings.put("http.port", arguments[1]);
      settings.put("transport.port", transport[0]);
      settings.putList("discovery.seed_hosts", java.util.Arrays.stream(transport).map(port -> "127.0.0.1:" + port).toList());
      settings.putList("cluster.initial_cluster_manager_nodes", names);
      settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
      // A node that was killed is missed, and one that is alone knows it, within seconds.
      settings.put("cluster.fault_detection.leader_check.interval", "500ms");
      settings.put("cluster.fault_detection.leader_check.timeout", "3s");
      settings.put("cluster.fault_detection.follower_check.interval", "500ms");
      settings.put("cluster.fault_detection.follower_check.timeout", "3s");
      for (int at = 6; at < arguments.length; at++) {
        String[] setting = arguments[at].split("=", 2);
        settings.put(setting[0], setting[1]);
      }
    }).build(configs);
    // Whoever started it has ended, or asks it to.
    while (System.in.read() >= 0);
    runner.close();
    System.exit(0);
  }
}
