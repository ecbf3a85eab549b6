// TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
describe("x", () => { it("y", () => { cy.intercept("POST", "**/v2/device/attach", { device_id: "d" }).as("attach"); cy.visit("/"); cy.wait("@attach"); }); });
