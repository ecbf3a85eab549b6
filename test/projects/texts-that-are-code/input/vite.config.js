export default {
  plugins: [
    {
      transformIndexHtml: () => [
        { tag: "script", children: "Rupt.attach({ client_id: 'abc' })" },
      ],
    },
  ],
};
