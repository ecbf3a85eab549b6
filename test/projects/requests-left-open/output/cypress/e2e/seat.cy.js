it("waits for the seat", () => {
  // TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
  cy.intercept("POST", "**/device/attach").as("attach");
  cy.intercept("POST", "/api/device/attach").as("ours");
  cy.visit("/");
  cy.wait("@attach");
});
