// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
describe("x", () => { it("y", () => { cy.intercept("POST", "**/v2/device/attach", { device_id: "d" }).as("attach"); cy.visit("/"); cy.wait("@attach"); }); });
