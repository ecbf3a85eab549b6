http.headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives("connect-src 'self' https://api.rupt.dev")));
