// TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
beforeEach(() => { cy.intercept("https://api.rupt.dev/**", { statusCode: 200, body: {} }); });
