import Rupt from "rupt";
import { App } from "./App";

it("attaches", () => {
  cy.stub(Rupt, "attach").as("attach").resolves(null);
  cy.intercept("POST", "**/v2/device/attach", { device_id: 1 });
  cy.mount(<App />);
  cy.get("@attach").should("have.been.calledWith", { client_id: "client-1", account: "u" });
});
