import {
  defineConfigWithVueTs,
  vueTsConfigs,
} from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier/flat'
import pluginVue from 'eslint-plugin-vue'

export default defineConfigWithVueTs(
  { name: 'club/ignores', ignores: ['.nuxt/**', '.output/**'] },
  pluginVue.configs['flat/recommended'],
  vueTsConfigs.recommended,
  prettier,
  {
    name: 'club/pages',
    files: ['app/pages/**', 'app/app.vue'],
    rules: { 'vue/multi-word-component-names': 'off' },
  },
)
