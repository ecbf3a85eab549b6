export const config = { all: { web: { id: "inner-early" } } };
