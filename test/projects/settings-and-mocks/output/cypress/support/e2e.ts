// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
beforeEach(() => { cy.intercept("https://api.rupt.dev/**", { statusCode: 200, body: {} }); });
