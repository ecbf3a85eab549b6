import { rupt } from "./rupt";
import { App } from "./App";

it("attaches", () => {
  cy.stub(rupt.evaluate, "access").as("attach").resolves(null);
  // TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
  cy.intercept("POST", "**/v2/device/attach", { device_id: 1 });
  cy.mount(<App />);
  cy.get("@attach").should("have.been.calledWith", { user: "u" });
});
