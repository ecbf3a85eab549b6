import { DOCS } from "./docs.ts";

/** A package that belongs to Rupt but is not the v2 web SDK: named with the page that covers it, never edited. */
export interface RelatedPackage {
  name: string;
  advice: string;
  docs: string;
}

export const RELATED_PACKAGES: readonly RelatedPackage[] = [
  {
    name: "@ruptjs/core",
    advice:
      "the v2 server SDK; @ruptjs/api replaces it in v3, without `evaluate`: evaluations are created by the client SDK and confirmed on the server",
    docs: DOCS.apiChangelog,
  },
  {
    name: "@ruptjs/rupt-react-native",
    advice: "the v2 React Native SDK; @ruptjs/react-native replaces it, no migration guide is published",
    docs: DOCS.v2ReactNative,
  },
  {
    name: "sabil-js",
    advice: "the product's SDK before it was called Rupt; move to v3 by hand",
    docs: DOCS.overview,
  },
];

/** Native dependency files and what in them names a v2 SDK. */
export const RELATED_NATIVE: readonly { file: RegExp; pattern: RegExp; advice: string; docs: string }[] = [
  {
    file: /(?:^|\/)(?:Podfile|Package\.swift|[^/]+\.podspec|project\.pbxproj)$/,
    pattern: /\bRupt(?:SDK)?(?:\.xcframework)?\b/,
    advice: "the iOS v2 SDK; follow the mobile migration guide",
    docs: DOCS.mobileMigration,
  },
  {
    file: /(?:^|\/)[^/]+\.gradle(?:\.kts)?$/,
    pattern: /com\.github\.getrupt:kotlin/,
    advice: "the Android v2 SDK; follow the mobile migration guide",
    docs: DOCS.mobileMigration,
  },
];
