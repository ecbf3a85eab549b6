import fetchMock from "fetch-mock";
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
fetchMock.post("https://api.rupt.dev/v2/device/attach", { success: true });
import nock from "nock";
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
nock("https://api.rupt.dev").post("/v2/device/attach").reply(200);
