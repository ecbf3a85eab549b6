const id = "pk_shop";
module.exports = { id, urls: { out: "https://shop.example/out" } };
