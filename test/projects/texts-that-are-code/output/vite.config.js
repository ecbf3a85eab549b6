// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
export default {
  plugins: [
    {
      transformIndexHtml: () => [
        { tag: "script", children: "Rupt.attach({ client_id: 'abc' })" },
      ],
    },
  ],
};
