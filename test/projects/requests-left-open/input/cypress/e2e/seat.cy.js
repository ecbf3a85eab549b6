it("waits for the seat", () => {
  cy.intercept("POST", "**/device/attach").as("attach");
  cy.intercept("POST", "/api/device/attach").as("ours");
  cy.visit("/");
  cy.wait("@attach");
});
