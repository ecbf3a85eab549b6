define(function () {
  return {
    current: function () {
      var value = (/(?:^|; )member=([^;]*)/.exec(document.cookie) || [])[1];
      return value ? JSON.parse(decodeURIComponent(value)) : null;
    },
    end: function () {
      document.cookie = "member=; path=/; max-age=0";
      document.querySelector("h1").textContent = "You were signed out here";
    },
  };
});
