// Russian: many inquiries at once.
import type { many as english } from "../en/many";
import type { Russian } from "../catalogue";

export const many: Russian<typeof english> = {
  texts: {
    "many.title": "Выбрать несколько",
    "many.none": "Нажмите, чтобы выбрать.",
    "many.all": "Выбраны все подходящие.",
    "many.row": "Выбрано.",
    "many.pick.all": "Все подходящие",
    "many.progress": "{done} из {all}",
    "many.take": "Убрать",
    "many.erase.title": "Стереть всё выбранное?",
    "many.stopped": "Остановлено.",
    "many.failed": "Работа прервалась; сделано только это.",
    "many.busy": "Уже идёт другое изменение многих. Дождитесь его или остановите.",
    "many.forbidden": "У вас нет на это права.",
    "many.refused": "Так изменить нельзя. Выберите меньше или ищите другими словами.",
  },
  plurals: {
    "many.picked": { one: "Выбрано {count}", few: "Выбрано {count}", many: "Выбрано {count}", other: "Выбрано {count}" },
    "many.changed": { one: "Изменено {count} обращение.", few: "Изменено {count} обращения.", many: "Изменено {count} обращений.", other: "Изменено {count} обращения." },
    "many.undone": { one: "{count} обращение снова как было.", few: "{count} обращения снова как были.", many: "{count} обращений снова как были.", other: "{count} обращения снова как были." },
    "many.skipped": { one: "{count} не тронуто: его успели изменить или стереть.", few: "{count} не тронуты: их успели изменить или стереть.", many: "{count} не тронуты: их успели изменить или стереть.", other: "{count} не тронуты: их успели изменить или стереть." },
  },
};
