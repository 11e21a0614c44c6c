package dev.ambient.edge.network.bluesky;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one call of Bluesky's public AppView that is needed; no key, no account. */
@RegisterRestClient(configKey = "bluesky")
@Path("/xrpc")
interface AppView {
    /**
     * The profiles of several accounts; those that are gone are left out.
     *
     * @param actors at most 25 ids or handles
     */
    @GET
    @Path("/app.bsky.actor.getProfiles")
    @Produces(MediaType.APPLICATION_JSON)
    Response profiles(@QueryParam("actors") List<String> actors);
}
