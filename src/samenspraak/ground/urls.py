from django.urls import path

from samenspraak.ground import views

app_name = "ground"
urlpatterns = [
    path("taken/<uuid:key>/", views.watch_job, name="job"),
    path("taken/<uuid:key>/stop/", views.cancel_job, name="cancel-job"),
]
