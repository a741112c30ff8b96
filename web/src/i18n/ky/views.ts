// Kyrgyz: saved views and filters.
import type { views as english } from "../en/views";
import type { Kyrgyz } from "../catalogue";

export const views: Kyrgyz<typeof english> = {
  texts: {
    "saved.label": "Көрүнүштөр жана чыпка",
    "saved.save": "Көрүнүш катары сактоо",
    "saved.change": "Көрүнүштү өзгөртүү",
    "saved.edit": "«{name}» өзгөртүү",
    "saved.name": "Аталышы",
    "saved.shared": "Бүт жамаат үчүн",
    "saved.shared.title": "Жалпы көрүнүш",
    "saved.remove": "Өчүрүү",
    "saved.removed": "«{name}» көрүнүшү өчүрүлдү.",
    "saved.invalid": "Мындай сактоого болбойт. Жеке маалыматы жок кыска ат тандаңыз.",
    "saved.forbidden": "Бул кесиптештин көрүнүшү.",
    "saved.gone": "Бул көрүнүш жок болуп калган.",
    "saved.stale": "Көрүнүштөрдү бирөө өзгөртүп койду. Кайра караңыз.",
    "saved.long": "Аталышы өтө узун же көрүнүштөр өтө көп.",

    "filter.any": "баары",
    "filter.several": "бир нече",
    "filter.no.topic": "темасыз",
  },
  plurals: {},
};
