import { rupt } from "./rupt";
import { App } from "./App";

it("attaches", () => {
  cy.stub(rupt.evaluate, "access").as("attach").resolves(null);
  // TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
  cy.intercept("POST", "**/v2/device/attach", { device_id: 1 });
  cy.mount(<App />);
  cy.get("@attach").should("have.been.calledWith", { user: "u" });
});
