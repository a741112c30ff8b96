// Kyrgyz: the page as an installed app.
import type { shell as english } from "../en/shell";
import type { Kyrgyz } from "../catalogue";

export const shell: Kyrgyz<typeof english> = {
  texts: {
    "shell.about": "Instagram Direct үчүн кирүүчү каттар: сөздөрдү сактайт, ким айтканын унутат.",
    "shell.install": "Колдонмо катары орнотуу",
    "shell.install.ios": "Колдонмо катары орнотуу үчүн: «Бөлүшүү», андан соң «Башкы экранга кошуу».",
    "shell.newer": "Барактын жаңы версиясы чыкты.",
    "shell.reload": "Жаңыртуу",
    "shell.offline": "Байланыш жок",
    "shell.offline.text": "Тексттер серверде гана сакталат, бул түзмөктө эч качан сакталбайт, ошондуктан азыр көрсөтө турган эч нерсе жок. Байланыш пайда болоору менен барак өзү улантат.",
    "shell.offline.try": "Кайра аракет кылуу",
  },
  plurals: {},
};
