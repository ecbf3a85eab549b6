define(["rupt", "session"], function (Rupt, session) {
  return {
    start: function () {
      var skipper = session.current();
      if (!skipper) return;
      Rupt.attach({
        client_id: window.harbour.clientId,
        account: skipper.id,
        email: skipper.email,
        redirect_urls: {
          logout_url: "https://harbour.example/signed-out",
          new_account_url: "https://harbour.example/join",
        },
        on_current_device_logout: function () {
          session.end();
          return true;
        },
      });
    },
  };
});
