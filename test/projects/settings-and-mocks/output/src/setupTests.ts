import fetchMock from "fetch-mock";
// TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
fetchMock.post("https://api.rupt.dev/v2/device/attach", { success: true });
import nock from "nock";
// TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
nock("https://api.rupt.dev").post("/v2/device/attach").reply(200);
