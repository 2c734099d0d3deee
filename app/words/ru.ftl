# Parts

part-house = Стаж
part-skip = К содержанию
part-rail = Разделы
part-nav = Основная
part-nav-dock = Основная, внизу экрана
part-reference = Справочник
part-more = Ещё
part-crumbs = Путь
part-find = Найти
part-find-key = Найти, Ctrl K
part-language = Язык
part-theme = Тема
part-theme-light = Светлая
part-theme-auto = Как в системе
part-theme-dark = Тёмная
part-motto-1 = Двадцать рабочих дней.
part-motto-2 = Четыре недели. Один план.
part-week = { $n }-я неделя
part-awaits-signature = ждёт подписи
part-done = Готово
part-now = Сейчас
part-ahead = Впереди
part-ruler = { $n ->
    [one] Стажировка, { $n } рабочий день
    [few] Стажировка, { $n } рабочих дня
   *[many] Стажировка, { $n } рабочих дней
}
part-ruler-day = День { $n }, { $date }
part-ruler-today = День { $n }, { $date }, сегодня
part-pass = порог { $n }
part-scale = Попытки: { $marks }. Порог { $pass }
part-q-answered = Вопрос { $n }, есть ответ
part-q-answered-flagged = Вопрос { $n }, есть ответ, отмечен
part-q-open = Вопрос { $n }, без ответа
part-q-open-flagged = Вопрос { $n }, без ответа, отмечен
part-q-key-answered = есть ответ
part-q-key-open = без ответа
part-q-key-flagged = вернуться
part-q-key-current = на этой странице
part-errors = { $n ->
    [one] Исправьте { $n } поле
    [few] Исправьте { $n } поля
   *[many] Исправьте { $n } полей
}
part-error-400 = Запрос не разобрать
part-error-400-next = Вернитесь на страницу назад и отправьте форму ещё раз.
part-error-403 = Это действие не для вашей роли
part-error-403-next = Если так быть не должно, скажите наставнику или администратору.
part-error-404 = Такой страницы нет
part-error-404-next = Возможно, материал переехал: поищите по названию.
part-error-409 = Кто-то уже изменил это
part-error-409-next = Вернитесь и обновите страницу: на ней будет то, что записано сейчас.
part-error-410 = Срок ссылки вышел
part-error-410-next = Попросите прислать новую.
part-error-413 = Слишком длинно
part-error-413-next = Сократите текст и отправьте ещё раз. Записанное раньше на месте.
part-error-422 = Так записать нельзя
part-error-422-next = Вернитесь на страницу назад и проверьте, что отправляете.
part-error-429 = Слишком часто
part-error-429-next = Подождите минуту и повторите. Записанное раньше на месте.
part-error-500 = Что-то сломалось у нас
part-error-500-next = Отметки на месте, попробуйте через минуту.
part-error-503 = Сервер занят
part-error-503-next = Отметки на месте, попробуйте через минуту.
part-error-home = На главную
part-error-search = Найти
