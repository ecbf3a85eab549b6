export const theme = { dark: "https://app.example/dark" };
console.log("the theme is loaded");
